package io.alces.examples;

import io.alces.examples.models.Airport;
import io.alces.examples.models.AirportType;
import io.alces.examples.models.Continent;
import io.alces.examples.models.Country;
import io.alces.examples.models.Location;
import io.alces.examples.models.Region;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The data of OurAirports that comes with the examples. */
final class OurAirports {
    private OurAirports() {}

    static List<Country> countries() {
        return read("countries.ndjson", OurAirports::country);
    }

    static List<Region> regions() {
        return read("regions.ndjson", OurAirports::region);
    }

    static List<Airport> airports() {
        return read("airports.ndjson", OurAirports::airport);
    }

    private static Country country(DataLine line) {
        return new Country(
                line.text("code"),
                line.text("name"),
                Continent.valueOf(line.text("continent")),
                line.list("keywords"),
                line.uri("wikipedia_link"));
    }

    private static Region region(DataLine line) {
        return new Region(
                line.text("iso_country"),
                line.text("code"),
                line.text("name"),
                Continent.valueOf(line.text("continent")),
                line.list("keywords"));
    }

    private static Airport airport(DataLine line) {
        return new Airport(
                line.text("ident"),
                line.find("iata_code", DataLine::text),
                line.text("name"),
                AirportType.valueOf(line.text("type").toUpperCase(Locale.ROOT)),
                Continent.valueOf(line.text("continent")),
                line.text("iso_country"),
                line.text("iso_region"),
                line.find("municipality", DataLine::text),
                new Location(line.decimal("latitude_deg"), line.decimal("longitude_deg")),
                line.find("elevation_ft", DataLine::wholeNumber),
                line.text("scheduled_service").equals("yes"),
                line.list("keywords"),
                line.find("wikipedia_link", DataLine::uri));
    }

    private static <T> List<T> read(String resource, Function<DataLine, T> row) {
        InputStream file = Objects.requireNonNull(OurAirports.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines().map(DataLine::parse).map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
