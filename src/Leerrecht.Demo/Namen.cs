namespace Leerrecht.Demo;

/// <summary>Names that occur in the Netherlands, combined by chance; whoever is called so is not meant.</summary>
internal static class Namen
{
    private static readonly string[] Voornamen =
    [
        "Emma", "Noah", "Julia", "Lucas", "Mila", "Levi", "Tess", "Finn", "Sophie", "Daan", "Zoë", "Mees", "Sara", "Sem", "Nora", "James",
        "Yara", "Milan", "Eva", "Luuk", "Lotte", "Bram", "Anna", "Thijs", "Fleur", "Jesse", "Roos", "Ties", "Isa", "Gijs", "Saar", "Siem",
        "Fatima", "Mohammed", "Amina", "Youssef", "Aya", "Ibrahim", "Nour", "Adam", "Salma", "Bilal", "Hafsa", "Ayoub", "Elif", "Emir",
        "Defne", "Yiğit", "Zeynep", "Ömer", "Oliwia", "Jakub", "Zuzanna", "Szymon", "Łucja", "Andrei", "Ioana", "Ștefan", "Daria", "Nikola",
        "Rohan", "Anaya", "Dewi", "Jayden", "Chayenne", "Shaniqua", "Rivaldo", "Gianni", "Chloë", "Renée", "André", "Jérôme", "Maëlle", "Loïs",
        "Mei-Lin", "Wei", "Linh", "Minh", "Selam", "Yonas", "Abel", "Rahel", "Layla", "Omar", "Rima", "Khalid", "Olena", "Dmytro", "Sofiia",
        "Jelle", "Sietske", "Femke", "Wiebe", "Hidde", "Ytsje", "Anne-Fleur", "Jan-Willem", "Willem-Alexander Frederik", "Bo", "Ö", "Maria Magdalena Johanna",
    ];

    private static readonly string[] Achternamen =
    [
        "de Jong", "Jansen", "de Vries", "van den Berg", "Bakker", "van Dijk", "Visser", "Janssen", "Smit", "Meijer", "de Boer", "Mulder",
        "de Groot", "Bos", "Vos", "Peters", "Hendriks", "van Leeuwen", "Dekker", "Brouwer", "de Wit", "Dijkstra", "Smits", "de Graaf",
        "van der Meer", "van der Linden", "Kok", "Jacobs", "de Haan", "Vermeulen", "van den Heuvel", "van der Veen", "van den Broek",
        "de Bruijn", "van der Heijden", "Schouten", "van Beek", "Willems", "van Vliet", "van de Ven", "Hoekstra", "Maas", "Verhoeven",
        "Koster", "van Dam", "van der Wal", "Prins", "Blom", "Huisman", "Peeters", "de Jonge", "Kuipers", "van Veen", "Postma", "Veenstra",
        "Kramer", "van den Brink", "Scholten", "van Wijk", "Post", "Martens", "Timmermans", "ten Brinke", "in 't Veld", "van 't Hof", "op den Kamp",
        "Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Öztürk", "El Idrissi", "Bouzid", "Ben Ali", "Aït Haddou", "Amrani", "Al-Hassan", "Haddad",
        "Nguyễn", "Trần", "Chen", "Singh", "Ramdin", "Kartosen", "Pinas", "Tjin-A-Koeng", "Martina", "Nowak", "Kowalska", "Wiśniewski", "Ionescu", "Popa",
        "Tesfaye", "Ghebremariam", "Shevchenko", "Kovalenko", "Abdi", "Warsame", "Müller", "Fernández García", "da Silva", "Oude Luttikhuis", "O'Brien",
        "van der Woude-de Vries", "Jansen-El Idrissi", "van Nispen tot Zevenaer-van den Hoogenhuijzen Wolterbeek",
    ];

    public static string Voornaam(ref Kans kans) => kans.Uit(Voornamen);

    /// <summary>Now and then a double surname.</summary>
    public static string Achternaam(ref Kans kans)
    {
        var naam = kans.Uit(Achternamen);
        return kans.Promille(30) && !naam.Contains('-') ? $"{naam}-{kans.Uit(Achternamen)}" : naam;
    }
}
