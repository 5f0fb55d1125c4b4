/// Counts the ways to choose sessions whose minutes stay within a limit, by how many are chosen.
///
/// The forecast needs "in how many ways can exactly k sessions be missed and the week still be reached?" for every k.
/// Counting is exact: whole numbers in `Double` up to 2^53 ways (53 sessions a week), correctly rounded beyond.
enum SubsetCounts {
    /// - Returns: at index k, the number of k-element subsets of `minutes` whose sum is at most `limit`.
    static func within(_ limit: Int, of minutes: [Int]) -> [Double] {
        guard let first = minutes.first else { return [1] }
        if minutes.allSatisfy({ $0 == first }) { return equal(minutes.count, atMost: limit / first) }
        // Session lengths share a step (5 or 15 minutes, mostly), so the table needs only every fifth or fifteenth
        // minute.
        let step = minutes.reduce(0, greatestCommonDivisor)
        return mixed(minutes.map { $0 / step }, limit: limit / step)
    }

    /// All sessions are equally long: choosing k of n, for every k that fits.
    private static func equal(_ count: Int, atMost most: Int) -> [Double] {
        var ways = [Double](repeating: 0, count: count + 1)
        var choose = 1.0
        for chosen in 0...min(count, most) {
            ways[chosen] = choose
            choose = choose * Double(count - chosen) / Double(chosen + 1)
        }
        return ways
    }

    /// Adds one session after the other to a table of (number chosen, minutes chosen), as in a bounded knapsack.
    private static func mixed(_ lengths: [Int], limit: Int) -> [Double] {
        let width = limit + 1
        let shortestFirst = lengths.sorted()
        // What the shortest 0, 1, 2 ... sessions add up to: bounds outside which a row of the table is empty.
        let sums = shortestFirst.reduce(into: [0]) { sums, length in sums.append(sums[sums.count - 1] + length) }
        var table = [Double](repeating: 0, count: (lengths.count + 1) * width)
        table[0] = 1
        table.withUnsafeMutableBufferPointer { ways in
            for (done, length) in shortestFirst.enumerated() where length <= limit {
                // From many to few, so that each session is chosen at most once.
                for chosen in stride(from: done, through: 0, by: -1) {
                    let lowest = sums[chosen]
                    let highest = min(sums[done] - sums[done - chosen], limit - length)
                    guard lowest <= highest else { continue }
                    let source = chosen * width
                    let target = source + width + length
                    for sum in lowest...highest { ways[target + sum] += ways[source + sum] }
                }
            }
        }
        return (0...lengths.count).map { chosen in
            table[(chosen * width)..<((chosen + 1) * width)].reduce(0, +)
        }
    }

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
        var (larger, smaller) = (one, other)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }
}
