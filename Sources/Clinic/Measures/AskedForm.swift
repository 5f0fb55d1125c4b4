/// One questionnaire put before one person, once.
package enum AskedForm {}
