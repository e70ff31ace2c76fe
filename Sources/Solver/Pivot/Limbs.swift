/// Arithmetic on whole numbers of a fixed number of machine words, modulo 2^64 to the power of that number, the lowest
/// word first. What is counted with it is known to fit in the end.
enum Limbs {
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
