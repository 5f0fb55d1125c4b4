import Foundation

/// The SQLite files of the tests.
enum TestFolder {
    static func newFile(_ name: String) -> String {
        NSTemporaryDirectory() + "stepwell-test-\(name)-\(UUID().uuidString).sqlite"
    }

    static func remove(_ file: String) throws {
        for ending in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: file + ending) {
            try FileManager.default.removeItem(atPath: file + ending)
        }
    }
}
