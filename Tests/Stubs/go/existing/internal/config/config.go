// Package config reads the environment.
package config

// Config is what the service is told when it starts.
type Config struct {
	Listen     string
	Database   string
	Migrations string
	Token      string

	// scaffold:anchor fields
}

// Load reads the variables through getenv.
func Load(getenv func(string) string) Config {
	env := environment{getenv}
	cfg := Config{
		Listen:     env.setting("LISTEN", "127.0.0.1:8080"),
		Database:   env.setting("DATABASE_URL", "sqlite:notes.db"),
		Migrations: env.setting("MIGRATIONS", "migrations"),
		Token:      env.setting("API_TOKEN", ""),
	}
	// scaffold:anchor load
	return cfg
}

type environment struct{ getenv func(string) string }

func (e environment) setting(name, fallback string) string {
	if value := e.getenv(name); value != "" {
		return value
	}
	return fallback
}

// text is setting for what is no secret.
func (e environment) text(name, fallback string) string { return e.setting(name, fallback) }
