module nghiquyet

go 1.26
