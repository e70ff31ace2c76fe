/// Arithmetic on whole numbers of a fixed number of machine words, modulo 2^64 to the power of that number, the lowest
/// word first. What is counted with it is known to fit in the end.
enum Limbs {
  /// Adds one number to the other.
  @inline(__always)
  static func add(_ b: UnsafePointer<UInt64>, to a: UnsafeMutablePointer<UInt64>, count: Int) {
    var carry: UInt64 = 0
    for index in 0..<count {
      let (sum, over) = a[index].addingReportingOverflow(b[index])
      let (total, more) = sum.addingReportingOverflow(carry)
      a[index] = total
      carry = over || more ? 1 : 0
    }
  }

  /// Takes one number from the other.
  @inline(__always)
  static func subtract(_ b: UnsafePointer<UInt64>, from a: UnsafeMutablePointer<UInt64>, count: Int) {
    var borrow: UInt64 = 0
    for index in 0..<count {
      let (rest, under) = a[index].subtractingReportingOverflow(b[index])
      let (total, more) = rest.subtractingReportingOverflow(borrow)
      a[index] = total
      borrow = under || more ? 1 : 0
    }
  }

  /// Adds the product of two numbers to a third, which has at least as many words as each of them.
  static func addProduct(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, to sum: UnsafeMutableBufferPointer<UInt64>
  ) {
    for (place, digit) in a.enumerated() where digit != 0 {
      var carry: UInt64 = 0
      for index in 0..<(sum.count - place) {
        if index >= b.count && carry == 0 { break }
        let (high, low) = digit.multipliedFullWidth(by: index < b.count ? b[index] : 0)
        let (partial, over) = low.addingReportingOverflow(carry)
        let (total, more) = sum[place + index].addingReportingOverflow(partial)
        sum[place + index] = total
        carry = high &+ (over ? 1 : 0) &+ (more ? 1 : 0)
      }
    }
  }
}
