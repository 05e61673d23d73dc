using Leerrecht.Bench;

// Each measurement prints words to standard error and, as the last line of standard output, one JSON object with the figures.
return args switch
{
    ["oordelen", .. var rest] => Oordelen.Meet(rest),
    ["inlezen", .. var rest] => await Inlezen.Meet(rest),
    ["vastleggen", .. var rest] => await Vastleggen.Meet(rest),
    ["toegang", .. var rest] => await Toegang.Meet(rest),
    ["melden", .. var rest] => await Melden.Meet(rest),
    ["dossier", .. var rest] => await Dossier.Meet(rest),
    _ => Uitleg(),
};

static int Uitleg()
{
    Console.Error.WriteLine(
        """
        dotnet run -c Release --project bench/Leerrecht.Bench -- NAAM
          oordelen [leerlingen]   judging in memory, all rules with proofs, two threads
          inlezen  [leerlingen]   absences from file to judged and stored on SQLite, beside SQLite's own raw load
          vastleggen [pages] [connection string of PostgreSQL]
                                  recording who looked: microseconds per page, pages per second
          toegang  [leerlingen] [connection]   lists and pages as served, and what rights and record cost of them; SQLite unless a connection says otherwise
          melden   [leerlingen] [connection]   sixty people who report and handle at once: milliseconds per write and per page
          dossier  [cases] [connection]   the page of a case and the lists of cases as served, beside their budgets
        """);
    return 2;
}
