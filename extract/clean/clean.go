// Package clean makes one canonical text of raw lines.
package clean

// Table holds what clean must know of a language.
type Table struct{}
