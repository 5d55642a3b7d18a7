// "#{evil()} ${evil()} $evil \u000a ]] %s Coding : utf-7 * / evil() / * evil()
const val PURPOSE = "\"#{evil()} \${evil()} \$evil \\u000a ]] %s Coding : utf-7 */ evil() /* evil()"
