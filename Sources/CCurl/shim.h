#include <curl/curl.h>
#include <stdio.h>

// curl_easy_setopt takes whatever it is given; Swift calls no such function. Each of these takes one kind of value.
static inline CURLcode stepwell_curl_set_text(CURL *curl, CURLoption option, const char *value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode stepwell_curl_set_number(CURL *curl, CURLoption option, long value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode stepwell_curl_set_size(CURL *curl, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(curl, option, value);
}
static inline CURLcode stepwell_curl_set_list(CURL *curl, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(curl, option, value);
}
// What is uploaded: without a function of our own, libcurl reads it with fread.
static inline CURLcode stepwell_curl_set_source(CURL *curl, FILE *value) {
    return curl_easy_setopt(curl, CURLOPT_READDATA, value);
}
// What the server says besides its answers is of no use to us.
static size_t stepwell_curl_ignore(char *bytes, size_t size, size_t count, void *nothing) {
    (void)bytes; (void)nothing;
    return size * count;
}
static inline CURLcode stepwell_curl_ignore_output(CURL *curl) {
    return curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, stepwell_curl_ignore);
}
static inline CURLcode stepwell_curl_answer(CURL *curl, long *code) {
    return curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, code);
}
