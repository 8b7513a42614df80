package io.alces.benchmarks.item;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The airports that come with the examples. */
public final class Airports {
    private Airports() {}

    public static List<Airport> read() throws IOException {
        List<Airport> airports = new ArrayList<>(5_210);
        try (InputStream lines = Objects.requireNonNull(Airports.class.getResourceAsStream("airports.ndjson"))) {
            new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(lines)
                    .forEachRemaining(line -> airports.add(airport(line)));
        }
        return airports;
    }

    private static Airport airport(JsonNode line) {
        return new Airport(
                line.path("ident").asText(),
                line.path("type").asText(),
                line.path("name").asText(),
                line.path("latitude_deg").asDouble(),
                line.path("longitude_deg").asDouble(),
                line.has("elevation_ft") ? line.path("elevation_ft").asInt() : null,
                line.path("continent").asText(),
                line.path("iso_country").asText(),
                line.path("iso_region").asText(),
                text(line, "municipality"),
                line.path("scheduled_service").asText().equals("yes"),
                text(line, "gps_code"),
                text(line, "iata_code"),
                text(line, "wikipedia_link"));
    }

    private static @Nullable String text(JsonNode line, String name) {
        return line.path(name).textValue();
    }
}
