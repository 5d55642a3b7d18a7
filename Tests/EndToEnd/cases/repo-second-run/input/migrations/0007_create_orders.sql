-- +goose Up
create table orders ();
