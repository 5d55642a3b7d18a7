// Package server answers HTTP.
package server

import (
	"crypto/subtle"
	"database/sql"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"

	"example.com/notes/internal/config"
	"example.com/notes/internal/notes"
	// scaffold:anchor imports
)

// NewRouter returns the whole API, unless cfg is at fault.
func NewRouter(cfg config.Config, db *sql.DB, log *slog.Logger) (http.Handler, error) {
	r := chi.NewRouter()
	r.Get("/healthz", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	// scaffold:anchor public
	// scaffold:anchor services
	r.Group(func(r chi.Router) {
		r.Use(requireToken(cfg.Token))
		r.Get("/notes", func(w http.ResponseWriter, req *http.Request) {
			texts, err := notes.All(req.Context(), db)
			if err != nil {
				log.Error("list notes", "error", err)
				answer(w, http.StatusInternalServerError, nil)
				return
			}
			answer(w, http.StatusOK, texts)
		})
		// scaffold:anchor private
	})
	return r, nil
}

func requireToken(token string) func(http.Handler) http.Handler {
	return func(next http.Handler) http.Handler {
		return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			scheme, given, _ := strings.Cut(r.Header.Get("Authorization"), " ")
			matches := subtle.ConstantTimeCompare([]byte(given), []byte(token)) == 1
			if token == "" || !strings.EqualFold(scheme, "Bearer") || !matches {
				w.Header().Set("WWW-Authenticate", "Bearer")
				w.Header().Set("Content-Type", "application/problem+json")
				w.WriteHeader(http.StatusUnauthorized)
				_, _ = io.WriteString(w, `{"type":"about:blank","title":"Unauthorized","status":401}`)
				return
			}
			next.ServeHTTP(w, r)
		})
	}
}

func answer(w http.ResponseWriter, status int, value any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(value)
}
