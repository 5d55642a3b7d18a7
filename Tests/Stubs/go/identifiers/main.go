// Command identifiers prints where a word stands in the Go files of a folder as code or as a directive, and not as a
// part of a text, a comment or a longer name.
package main

import (
	"fmt"
	"go/scanner"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

func main() {
	folder, word := os.Args[1], os.Args[2]
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" {
			return err
		}
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		report(path, source, word)
		return nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func report(path string, source []byte, word string) {
	files := token.NewFileSet()
	file := files.AddFile(path, -1, len(source))
	var tokens scanner.Scanner
	fail := func(at token.Position, message string) { fmt.Printf("%s: %s\n", at, message) }
	tokens.Init(file, source, fail, scanner.ScanComments)
	for {
		at, kind, text := tokens.Scan()
		switch kind {
		case token.EOF:
			return
		case token.STRING, token.CHAR:
		case token.COMMENT:
			if strings.HasPrefix(text, "//go:") && strings.Contains(text, word) {
				fail(files.Position(at), text)
			}
		default:
			if text == word {
				fail(files.Position(at), text)
			}
		}
	}
}
