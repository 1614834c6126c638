package store

import (
	"context"
	"database/sql"
	"fmt"
	"hash"
	"hash/crc32"
	"strconv"
	"strings"

	"nghiquyet/index"
)

// Rows that nothing else in the store could be made anew from have a checksum:
// documents (with what their citations mean), sources, the ledger, gone, meta. It
// is written at the end of each transaction that changed the row, and looked at by
// Verify.

// querier is a transaction or a pool of connections.
type querier interface {
	QueryContext(ctx context.Context, q string, args ...any) (*sql.Rows, error)
}

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// summed are the queries for the row of a table by its key, as far as it has a
// checksum.
var summed = map[string]string{
	"documents": `SELECT * FROM documents WHERE id = $1`,
	"sources":   `SELECT * FROM sources WHERE sha256 = $1`,
	"files":     `SELECT * FROM files WHERE path = $1 AND entry = $2`,
	"gone":      `SELECT * FROM gone WHERE doc = $1`,
	"meta":      `SELECT * FROM meta WHERE key <> 'sum' ORDER BY key`,
}

// spot is a row with a checksum.
type spot struct{ table, key, more string }

func (x spot) args() []any {
	switch x.table {
	case "meta":
		return nil
	case "files":
		return []any{x.key, x.more}
	}
	return []any{x.key}
}

func (x spot) String() string {
	switch {
	case x.table == "meta":
		return "the table meta"
	case x.more != "":
		return fmt.Sprintf("%s in %s in the table %s", x.more, x.key, x.table)
	}
	return fmt.Sprintf("%s in the table %s", x.key, x.table)
}

// also are what else the checksum of a document is of.
var also = []string{
	`SELECT ord, target, status, candidates, known_number, known_date, known_title FROM citations WHERE doc = $1 ORDER BY ord`,
	`SELECT key FROM waits WHERE doc = $1 ORDER BY key`,
}

// sumOf gives the checksum of a row as it is, and the one that was written down.
// there is false where there is no such row.
func sumOf(ctx context.Context, q querier, x spot) (is, was int64, there bool, err error) {
	h := crc32.New(castagnoli)
	if was, there, err = digest(ctx, q, h, summed[x.table], x.args()...); err != nil || !there {
		return 0, 0, false, err
	}
	switch x.table {
	case "documents":
		for _, more := range also {
			if _, _, err := digest(ctx, q, h, more, x.key); err != nil {
				return 0, 0, false, err
			}
		}
	case "meta":
		rows, err := q.QueryContext(ctx, `SELECT value FROM meta WHERE key = 'sum'`)
		if err != nil {
			return 0, 0, false, err
		}
		defer rows.Close()
		var value string
		if rows.Next() {
			if err := rows.Scan(&value); err != nil {
				return 0, 0, false, err
			}
		}
		was, _ = strconv.ParseInt(value, 10, 64)
	}
	return int64(h.Sum32()), was, true, nil
}

// digest adds the rows of a query to h, but for a column called sum, whose value in
// the last row it gives.
func digest(ctx context.Context, q querier, h hash.Hash32, query string, args ...any) (sum int64, there bool, err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return 0, false, err
	}
	defer rows.Close()
	cols, err := rows.Columns()
	if err != nil {
		return 0, false, err
	}
	for rows.Next() {
		values, err := scanned(rows, len(cols))
		if err != nil {
			return 0, false, err
		}
		there = true
		for i, v := range values {
			if cols[i] == "sum" {
				sum, _ = v.(int64)
				continue
			}
			s := text(v)
			fmt.Fprintf(h, "%s %d ", cols[i], len(s))
			h.Write([]byte(s))
		}
	}
	return sum, there, rows.Err()
}

// scanned is a row of n columns.
func scanned(rows *sql.Rows, n int) ([]any, error) {
	values, into := make([]any, n), make([]any, n)
	for i := range values {
		into[i] = &values[i]
	}
	return values, rows.Scan(into...)
}

// text is a value of a row, so that what is written and what is read back are the
// same.
func text(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case []byte:
		return string(v)
	case float64:
		return strconv.FormatFloat(v, 'g', -1, 64)
	}
	return fmt.Sprint(v)
}

// touch says that a row with a checksum was changed, or what its checksum is of.
func (p *putter) touch(table, key string, more ...string) {
	p.touched[spot{table, key, strings.Join(more, "")}] = true
}

func (p *putter) touchFile(at index.Spot) { p.touch("files", at.Path, at.Entry) }

// done writes the checksums of what was changed. It is the last thing in a
// transaction.
func (p *putter) done() error {
	for x := range p.touched {
		p.seal(x)
	}
	clear(p.touched)
	return p.err
}

func (p *putter) seal(x spot) {
	if p.err != nil {
		return
	}
	is, _, there, err := sumOf(p.ctx, p.tx, x)
	switch {
	case err != nil:
		p.err = err
	case !there:
	case x.table == "meta":
		p.exec(`INSERT INTO meta VALUES ('sum', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, strconv.FormatInt(is, 10))
	case x.table == "files":
		p.exec(`UPDATE files SET sum = $1 WHERE path = $2 AND entry = $3`, is, x.key, x.more)
	case x.table == "documents":
		p.exec(`UPDATE documents SET sum = $1 WHERE id = $2`, is, x.key)
	case x.table == "sources":
		p.exec(`UPDATE sources SET sum = $1 WHERE sha256 = $2`, is, x.key)
	case x.table == "gone":
		p.exec(`UPDATE gone SET sum = $1 WHERE doc = $2`, is, x.key)
	}
}

// everySummed are all rows that have a checksum.
func everySummed(ctx context.Context, q querier) ([]spot, error) {
	all := []spot{{table: "meta"}}
	for _, list := range []struct{ table, query string }{
		{"documents", `SELECT id, '' FROM documents ORDER BY id`},
		{"sources", `SELECT sha256, '' FROM sources ORDER BY sha256`},
		{"files", `SELECT path, entry FROM files ORDER BY path, entry`},
		{"gone", `SELECT doc, '' FROM gone ORDER BY doc`},
	} {
		rows, err := q.QueryContext(ctx, list.query)
		if err != nil {
			return nil, err
		}
		for rows.Next() {
			x := spot{table: list.table}
			if err := rows.Scan(&x.key, &x.more); err != nil {
				rows.Close()
				return nil, err
			}
			all = append(all, x)
		}
		if err := rows.Err(); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// sealAll writes every checksum, as after the tables got other columns.
func sealAll(ctx context.Context, tx *sql.Tx) error {
	all, err := everySummed(ctx, tx)
	if err != nil {
		return err
	}
	p := newPutter(ctx, tx, nil)
	for _, x := range all {
		p.touched[x] = true
	}
	return p.done()
}

// broken are the rows whose checksum is not theirs, in tables other than
// documents, whose rows VerifyDocument looks at.
func (s *Store) broken(ctx context.Context, q querier) ([]spot, error) {
	all, err := everySummed(ctx, q)
	if err != nil {
		return nil, err
	}
	var bad []spot
	for _, x := range all {
		if x.table == "documents" {
			continue
		}
		is, was, there, err := sumOf(ctx, q, x)
		if err != nil {
			return nil, err
		}
		if !there || is != was {
			bad = append(bad, x)
		}
	}
	return bad, nil
}
