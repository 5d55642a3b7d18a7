# "#{evil()} ${evil()} $evil \u000a ]] %s Coding : utf-7 */ evil() /* evil()
IO.puts("\"\#{evil()} ${evil()} $evil \\u000a ]] %s Coding : utf-7 */ evil() /* evil()")
