package bleve

import (
	"fmt"

	bsearch "github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/mapping"

	"nghiquyet/index"
	"nghiquyet/index/vi"
)

// layout changes whenever the fields or their analysis change.
const layout = 6

// analyzers are those of the analyses; text_e, whose places are kept, has one of
// its own.
var analyzers = map[vi.Analysis]string{vi.Keyword: keyword.Name, vi.Exact: exactSyllables, vi.Pairs: foldedBigrams, vi.Shingles: foldedShingles}

func analyzerOf(f vi.Field) string {
	if f.Places {
		return exactPlaces
	}
	return analyzers[f.Analysis]
}

const recordType = "record"

// newMapping is a type mapping: under the default mapping, bleve analyzes
// queries on named fields with the default analyzer and finds nothing.
func newMapping() *mapping.IndexMappingImpl {
	dm := bsearch.NewDocumentStaticMapping()
	for _, f := range vi.Fields {
		fm := bsearch.NewTextFieldMapping()
		fm.Analyzer = analyzerOf(f)
		fm.Index = fm.Analyzer != ""
		fm.Store, fm.IncludeTermVectors, fm.DocValues, fm.IncludeInAll = f.Stored, f.Places, f.Column, false
		dm.AddFieldMappingsAt(f.Name, fm)
	}
	m := bsearch.NewIndexMapping()
	m.DefaultType = recordType
	m.AddDocumentMapping(recordType, dm)
	m.DefaultMapping = bsearch.NewDocumentDisabledMapping()
	return m
}

// checkMapping asks whether every field will be analyzed as meant, in a query
// as in the index.
func checkMapping(m mapping.IndexMapping) error {
	for _, f := range vi.Fields {
		if got, want := m.AnalyzerNameForPath(f.Name), analyzerOf(f); want != "" && got != want {
			return fmt.Errorf("%w: field %s is analyzed as %s, not %s", index.ErrOutdated, f.Name, got, want)
		}
	}
	return nil
}
