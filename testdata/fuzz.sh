#!/bin/sh
# Runs every fuzz target of the project, each for SECONDS (60 when left out), and prints a
# line for it: package, target, seconds, executions, and ok or what it found.
#
#   testdata/fuzz.sh 600
#   testdata/fuzz.sh 10 ./index/...
seconds=${1:-60}
packages=${2:-./...}
failed=0
for package in $(go list "$packages"); do
	for target in $(go test -list '^Fuzz' "$package" 2>/dev/null | grep '^Fuzz'); do
		said=$(go test "$package" -run '^$' -fuzz "^$target\$" -fuzztime "${seconds}s" 2>&1)
		if [ $? -eq 0 ]; then how=ok; else how=FOUND; failed=1; fi
		times=$(echo "$said" | sed -n 's/.*execs: \([0-9]*\).*/\1/p' | tail -1)
		printf '%s\t%s\t%s s\t%s executions\t%s\n' "$package" "$target" "$seconds" "${times:-0}" "$how"
		[ $how = ok ] || echo "$said" | tail -20
	done
done
exit $failed
