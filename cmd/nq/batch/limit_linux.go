package batch

import (
	"bytes"
	"os"
	"os/exec"
	"strconv"
	"syscall"
)

// program is the path of this very program, also after its file was replaced
// by a newer one.
func program() (string, error) { return "/proc/self/exe", nil }

// apart puts a worker and what it starts into a process group of its own, so
// that they end together, and ends it with the parent.
func apart(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}

// end ends the process group of p.
func end(p *os.Process) { syscall.Kill(-p.Pid, syscall.SIGKILL) }

// resident is the memory of a process in bytes, 0 where it is not known.
func resident(pid int) int64 {
	b, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/statm")
	if err != nil {
		return 0
	}
	fields := bytes.Fields(b)
	if len(fields) < 2 {
		return 0
	}
	pages, err := strconv.ParseInt(string(fields[1]), 10, 64)
	if err != nil {
		return 0
	}
	return pages * int64(os.Getpagesize())
}

// limitData keeps this process from taking more than n bytes of data. It is
// the backstop for a worker that grows faster than its parent looks. The name
// tells a worker from its parent where processes are listed.
func limitData(n int64) {
	syscall.Setrlimit(syscall.RLIMIT_DATA, &syscall.Rlimit{Cur: uint64(n), Max: uint64(n)})
	os.WriteFile("/proc/self/comm", []byte("nq worker"), 0)
}
