extension UInt8 {
    static let newline = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let minus = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let backslash = UInt8(ascii: "\\")

    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
    var isUpper: Bool { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") }
    var isLower: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    /// Letters in upper and lower case differ in one bit.
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    var startsName: Bool { isLetter || self == UInt8(ascii: "_") }
    var continuesName: Bool { startsName || isDigit }

    /// The letter in upper case; any other byte unchanged.
    var upper: UInt8 { isLower ? self - 32 : self }
    /// The letter in lower case; any other byte unchanged.
    var lower: UInt8 { isUpper ? self + 32 : self }
}
