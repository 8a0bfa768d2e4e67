// Everything a contract needs, from its parties to its update log.
import { type Kysely, sql } from 'kysely'

const STATEMENTS = `
create table organisations (id text primary key, kind text not null, code text, name text not null, short_name text not null, unique (kind, code));
create table persons (id text primary key, email text not null unique, name text not null, organisation_id text not null references organisations (id), created_at text not null);
create table sign_in_tokens (hash text primary key, person_id text not null references persons (id), expires_at text not null, used_at text);
create table sessions (hash text primary key, person_id text not null references persons (id), csrf text not null, created_at text not null, expires_at text not null);
create table contracts (id text primary key, title text not null, period_start integer not null, period_end integer not null, state text not null, form text not null, template_id text not null, template_version text not null, template_title text not null, lead_siren text not null, levels text not null, created_at text not null, created_by text not null references persons (id));
create table contract_neighbourhoods (contract_id text not null references contracts (id), code text not null, display_name text not null, position integer not null, primary key (contract_id, code));
create table milestones (id text primary key, contract_id text not null references contracts (id), label text not null, day text not null);
create table parties (id text primary key, contract_id text not null references contracts (id), organisation_id text not null references organisations (id), role text not null, signatory_quality text, unique (contract_id, organisation_id));
create table members (contract_id text not null references contracts (id), person_id text not null references persons (id), organisation_id text not null references organisations (id), quality text not null, primary key (contract_id, person_id));
create index members_person on members (person_id);
create table sections (id text primary key, contract_id text not null references contracts (id), parent_id text references sections (id), position integer not null, key text not null, title text not null, owner_id text not null references organisations (id), state text not null, due_on text, released integer not null, guidance text not null, visas text not null);
create index sections_contract on sections (contract_id, position);
create table grants (section_id text not null references sections (id), organisation_id text not null references organisations (id), "right" text not null, primary key (section_id, organisation_id));
create table section_projections (section_id text primary key references sections (id), json text not null, words integer not null, edited_at text);
create table threads (id text primary key, contract_id text not null references contracts (id), section_id text not null references sections (id), anchor text not null, state text not null, resolved_by text references persons (id), resolved_at text, opened_by text not null references persons (id), created_at text not null);
create index threads_section on threads (section_id);
create table comments (id text primary key, thread_id text not null references threads (id), author_id text not null references persons (id), organisation_id text not null references organisations (id), quality text not null, body text not null, at text not null);
create index comments_thread on comments (thread_id, at);
create table section_states (section_id text primary key, state blob not null, upto_seq integer not null, at text not null);
create table update_log (section_id text not null, seq integer not null, at text not null, entries blob not null, primary key (section_id, seq));
create table client_bindings (section_id text not null, client integer not null, person_id text not null, at text not null, primary key (section_id, client));
`

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS.split(';\n')) {
    if (statement.trim()) await sql.raw(statement).execute(db)
  }
}
