import Foundation

/// Opens a file on disk for `CSVReader`, a quarter of a megabyte at a time.
package enum CSVFile {
    package static let chunkSize = 256 * 1024

    /// - Returns: a closure that reads the file's next piece; nil at its end. The file closes with the closure.
    package static func chunks(at path: String) throws -> () throws -> [UInt8]? {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        return {
            guard let data = try handle.read(upToCount: chunkSize), !data.isEmpty else { return nil }
            return Array(data)
        }
    }
}
