#!/usr/bin/env bash
# Builds everything and runs all tests: core, server (SQLite and PostgreSQL) and browser.
# Installs Chromium and PostgreSQL from Debian when they are missing and it may; else the tests that need them say that they are skipped.
# The last line reads "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDTERMINALLOGGER=off
uitkomsten="$PWD/TestResults"
rm -rf "$uitkomsten"
mkdir -p "$uitkomsten"
begin=$SECONDS
mislukt=0

kop() { printf '\n== %s (%d s)\n' "$1" $((SECONDS - begin)); }

# Totals over the trx files of all test projects; a project that gave no file counts as one failure.
sluit() {
    local passed=0 failed=0 skipped=0 bestand tellers
    for bestand in "$uitkomsten"/*.trx; do
        [ -e "$bestand" ] || continue
        tellers=$(grep -o -m1 '<Counters [^>]*>' "$bestand")
        tel() { sed -n "s/.*[ ]$1=\"\([0-9]*\)\".*/\1/p" <<<"$tellers"; }
        local totaal goed niet
        totaal=$(tel total) goed=$(tel passed) niet=$(tel failed)
        niet=$((${niet:-0} + $(v=$(tel error); echo "${v:-0}") + $(v=$(tel timeout); echo "${v:-0}") + $(v=$(tel aborted); echo "${v:-0}")))
        passed=$((passed + ${goed:-0}))
        failed=$((failed + niet))
        skipped=$((skipped + ${totaal:-0} - ${goed:-0} - niet))
    done
    if [ "$mislukt" -gt 0 ] && [ "$failed" -eq 0 ]; then
        failed=$mislukt
    fi
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ] && [ "$mislukt" -eq 0 ]
    exit $?
}

stop() {
    echo "$1" >&2
    mislukt=$((mislukt + 1))
    sluit
}

heeft_chromium() { [ -n "${LEERRECHT_CHROMIUM:-}" ] || command -v chromium >/dev/null || command -v google-chrome >/dev/null; }
heeft_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

kop "What the tests need"
command -v dotnet >/dev/null || stop "The .NET 10 SDK is not on PATH."
command -v node >/dev/null && command -v npm >/dev/null || stop "Node.js 20 or newer with npm is not on PATH."
nodig=()
heeft_chromium || nodig+=(chromium)
heeft_postgres || nodig+=(postgresql)
if [ ${#nodig[@]} -gt 0 ]; then
    als=()
    [ "$(id -u)" -eq 0 ] || als=(sudo -n)
    if ! command -v apt-get >/dev/null; then
        echo "Missing: ${nodig[*]}; this is not Debian or Ubuntu, so they are not installed."
    elif [ ${#als[@]} -gt 0 ] && ! sudo -n true 2>/dev/null; then
        echo "Missing: ${nodig[*]}; not allowed to install them (no root, no sudo without a password)."
    else
        echo "Installing ${nodig[*]}"
        {
            "${als[@]}" apt-get update -q &&
                "${als[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${nodig[@]}"
        } >"$uitkomsten/apt.log" 2>&1 || { echo "Installing failed:"; tail -n 5 "$uitkomsten/apt.log"; }
    fi
fi
heeft_chromium && echo "Chromium: yes" || echo "Chromium: no; the browser tests are skipped."
heeft_postgres && echo "PostgreSQL: yes" || echo "PostgreSQL: no; the tests on PostgreSQL are skipped."

kop "Build, warnings are errors"
dotnet restore --verbosity quiet || stop "Packages could not be restored."
dotnet build --no-restore -warnaserror -p:RunAnalyzersDuringBuild=true --verbosity quiet || stop "The build failed."

kop "Format"
dotnet format whitespace --no-restore --verify-no-changes --verbosity quiet || { echo "Run: dotnet format whitespace" >&2; mislukt=$((mislukt + 1)); }

proef() {
    dotnet test "tests/$1" --no-build --nologo --verbosity quiet --results-directory "$uitkomsten" \
        --logger "trx;LogFileName=$1.trx" --logger "console;verbosity=${2:-minimal}"
}

kop "Tests of core and server"
proef Leerrecht.Core.Tests >"$uitkomsten/core.log" 2>&1 &
kern=$!
proef Leerrecht.Server.Tests || mislukt=$((mislukt + 1))
wait "$kern" || mislukt=$((mislukt + 1))
cat "$uitkomsten/core.log"

kop "Tests in the browser"
proef Leerrecht.Browser.Tests || mislukt=$((mislukt + 1))

# How much of who may see what was asked, as the test counted it.
grep -ho 'Toegang ([a-z]*): [0-9]* combinaties[^<]*' "$uitkomsten"/*.trx 2>/dev/null

kop "Done"
sluit
