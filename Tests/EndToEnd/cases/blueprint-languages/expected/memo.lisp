;; "#{kind()} ${kind()} $kind \u000a ]] %s Coding : utf-7 */ kind() /* kind()
(print "\"#{evil()} ${evil()} $evil \\u000a ]] %s Coding : utf-7 */ evil() /* evil()")
