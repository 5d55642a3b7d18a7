# "#{evil()} ${evil()} $evil \u000a ]] %s Coding , utf-7 */ evil() /* evil()
PURPOSE = "\"\#{evil()} ${evil()} $evil \\u000a ]] %s Coding : utf-7 */ evil() /* evil()"
