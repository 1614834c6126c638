package main

import "fmt"

// counted is a number with its noun: "1 file", "12 files".
func counted(n int, noun string) string {
	if n != 1 && n != -1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
