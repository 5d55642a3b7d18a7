package server

import (
	"net/http"
)

func New(db *sql.DB, log *slog.Logger) http.Handler {
	r := chi.NewRouter()
	// scaffold:anchor private
	return r
}
