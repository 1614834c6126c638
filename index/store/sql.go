package store

import (
	"database/sql"
	"fmt"
	"math"
	"strconv"
	"strings"

	"nghiquyet/extract/viet"
	"nghiquyet/index"
)

// condition is what rows have to meet, with its arguments. SQL is written so
// that SQLite and PostgreSQL take it alike: numbered parameters, and nothing
// that only one of them knows (TestStrictSQL).
type condition struct {
	all  []string
	args []any
}

// arg adds an argument and gives the parameter that stands for it: "$3".
func (c *condition) arg(v any) string {
	c.args = append(c.args, v)
	return "$" + strconv.Itoa(len(c.args))
}

// add adds a condition, in which each ? stands for the next of args.
func (c *condition) add(cond string, args ...any) { c.all = append(c.all, c.filled(cond, args...)) }

// filled is cond with its parameters.
func (c *condition) filled(cond string, args ...any) string {
	parts := strings.Split(cond, "?")
	var b strings.Builder
	for i, p := range parts {
		b.WriteString(p)
		if i < len(parts)-1 {
			b.WriteString(c.arg(args[i]))
		}
	}
	return b.String()
}

// among asks that a column has one of the values; none restricts nothing.
func among[T ~string](c *condition, column string, values []T) {
	if len(values) == 0 {
		return
	}
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = c.arg(string(v))
	}
	c.all = append(c.all, column+" IN ("+strings.Join(list, ", ")+")")
}

// any adds alternatives; none restricts nothing.
func (c *condition) any(alternatives []string) {
	if len(alternatives) > 0 {
		c.all = append(c.all, "("+strings.Join(alternatives, " OR ")+")")
	}
}

// named asks that a column of keys names one of the bodies; none restricts
// nothing.
func (c *condition) named(column string, bodies []index.Body) {
	var any []string
	for _, b := range bodies {
		if b.Exact {
			any = append(any, c.filled(column+" = ?", words(b.Name)))
			continue
		}
		for _, name := range b.Names() {
			any = append(any, c.filled(column+" LIKE ?", holding(name)))
		}
	}
	c.any(any)
}

// during asks that a column has one of the days.
func (c *condition) during(column string, days []index.Days) { c.any(c.days(column, days)) }

// days are the conditions that a column is one of the days of each stretch.
func (c *condition) days(column string, days []index.Days) []string {
	var any []string
	for _, d := range days {
		one := column + ` <> ''`
		if d.From != "" {
			one += c.filled(` AND `+column+` >= ?`, d.From)
		}
		if d.To != "" {
			one += c.filled(` AND `+column+` <= ?`, d.To)
		}
		any = append(any, "("+one+")")
	}
	return any
}

// String is the condition as SQL.
func (c *condition) String() string {
	if len(c.all) == 0 {
		return "TRUE"
	}
	return strings.Join(c.all, " AND ")
}

// words is the form in which names and texts are compared: "-bo-tai-chinh-".
func words(s string) string { return "-" + viet.Slug(s) + "-" }

// holding is the pattern of what has these words next to one another. A slug
// has no sign that a pattern would take for its own.
func holding(s string) string { return "%" + words(s) + "%" }

// stretch is the end of a query that gives one page.
func stretch(p index.Page) string {
	if p.Limit <= 0 && p.Offset <= 0 {
		return ""
	}
	limit := p.Limit
	if limit <= 0 {
		limit = math.MaxInt32
	}
	return fmt.Sprintf(" LIMIT %d OFFSET %d", limit, max(0, p.Offset))
}

// tuple is "($1, $2, $3)" for n = 3.
func tuple(n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = "$" + strconv.Itoa(i+1)
	}
	return "(" + strings.Join(list, ", ") + ")"
}

// collect reads all rows; fields says where the columns of one go.
func collect[T any](s *Store, rows *sql.Rows, fields func(*T) []any) ([]T, error) {
	defer rows.Close()
	var all []T
	for rows.Next() {
		var one T
		if err := rows.Scan(fields(&one)...); err != nil {
			return nil, s.says("read", err)
		}
		all = append(all, one)
	}
	return all, s.says("read", rows.Err())
}
