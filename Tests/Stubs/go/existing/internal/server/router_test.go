package server_test

import (
	"database/sql"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	_ "github.com/mattn/go-sqlite3"

	"example.com/notes/internal/config"
	"example.com/notes/internal/notes"
	"example.com/notes/internal/server"
)

func TestNotes(t *testing.T) {
	db, err := sql.Open("sqlite3", filepath.Join(t.TempDir(), "notes.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := notes.Migrate(t.Context(), db, os.DirFS("../../migrations")); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(`INSERT INTO notes (text) VALUES ('first')`); err != nil {
		t.Fatal(err)
	}
	router, err := server.NewRouter(config.Config{Token: "secret"}, db, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	for authorization, want := range map[string]int{"Bearer secret": http.StatusOK, "": http.StatusUnauthorized} {
		request := httptest.NewRequest(http.MethodGet, "/notes", nil)
		request.Header.Set("Authorization", authorization)
		recorder := httptest.NewRecorder()
		router.ServeHTTP(recorder, request)
		if recorder.Code != want {
			t.Errorf("%q: status %d, want %d", authorization, recorder.Code, want)
		}
		if want == http.StatusOK && strings.TrimSpace(recorder.Body.String()) != `["first"]` {
			t.Errorf("body %s", recorder.Body)
		}
	}
}
