// Command api keeps notes.
package main

import (
	"context"
	"database/sql"
	"errors"
	"log/slog"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	_ "github.com/mattn/go-sqlite3"

	"example.com/notes/internal/config"
	"example.com/notes/internal/notes"
	"example.com/notes/internal/server"
)

func main() {
	log := slog.New(slog.NewTextHandler(os.Stderr, nil))
	if err := run(log); err != nil {
		log.Error("stopped", "error", err)
		os.Exit(1)
	}
}

func run(log *slog.Logger) error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	cfg := config.Load(os.Getenv)
	file := strings.TrimPrefix(cfg.Database, "sqlite:")
	db, err := sql.Open("sqlite3", "file:"+file+"?_foreign_keys=on&_busy_timeout=5000&_txlock=immediate")
	if err != nil {
		return err
	}
	defer db.Close()
	if err := notes.Migrate(ctx, db, os.DirFS(cfg.Migrations)); err != nil {
		return err
	}
	router, err := server.NewRouter(cfg, db, log)
	if err != nil {
		return err
	}
	api := &http.Server{
		Addr:              cfg.Listen,
		Handler:           router,
		ReadHeaderTimeout: 5 * time.Second,
	}
	go func() {
		<-ctx.Done()
		_ = api.Shutdown(context.Background())
	}()
	if err := api.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
