#ifndef STEPWELL_EMBEDDED_H
#define STEPWELL_EMBEDDED_H

/// A file of the source tree that travels inside the binary.
struct embedded_file {
    const char *name;
    const unsigned char *bytes;
    unsigned long count;
};

unsigned long embedded_file_count(void);
const struct embedded_file *embedded_file_at(unsigned long index);

#endif
