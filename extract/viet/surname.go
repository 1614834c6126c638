package viet

import (
	"slices"
	"strings"
)

// surnames are those of nine in ten Vietnamese.
var surnames = strings.Fields("Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Đoàn Mai Lương Cao Hà Tô Tạ Lâm Trương Đào Phùng Nông Thái Châu Tống Chu Quách Vương")

// Surname reports that a word is one of the usual surnames, written as one.
//
//	"Nguyễn" → yes
//	"Viện", "nguyễn" → no
func Surname(word string) bool { return slices.Contains(surnames, word) }

// Surnames are the usual surnames, the commonest first.
func Surnames() []string { return slices.Clone(surnames) }
