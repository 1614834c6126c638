package export

import (
	"encoding/csv"
	"io"

	"nghiquyet/extract"
)

// CSV writes one line an assignment, under one header. The first sheet of XLSX
// holds the same cells.
var CSV = Format{
	Name: "csv", Extension: "csv", About: "tasks, one line an assignment",
	Write: csvOf(taskColumns, taskRows),
}

// csvOf writes the rows that each document has as CSV, under one header: UTF-8
// with a byte order mark (without it spreadsheets read Vietnamese as Latin
// letters), as RFC 4180 has it with LF as the end of a line. Days are ISO 8601.
func csvOf[R any](columns []column[R], rows func(*extract.Document) []R) func(io.Writer, Docs, Options) error {
	return func(w io.Writer, docs Docs, o Options) error {
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
		cw := csv.NewWriter(w)
		if err := cw.Write(header(columns, o)); err != nil {
			return err
		}
		line := make([]string, len(columns))
		for d, err := range docs {
			if err != nil {
				return err
			}
			for _, r := range rows(d) {
				for i, c := range columns {
					line[i] = cellText(c.value(r))
				}
				if err := cw.Write(line); err != nil {
					return err
				}
			}
			cw.Flush()
			if err := cw.Error(); err != nil {
				return err
			}
		}
		cw.Flush()
		return cw.Error()
	}
}
