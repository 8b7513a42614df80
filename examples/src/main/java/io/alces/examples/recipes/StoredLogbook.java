package io.alces.examples.recipes;

import io.alces.SaveOperation;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Logbook;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Attributes that only the application can read: their converters store binary, compressed or encrypted. */
public final class StoredLogbook implements Recipe {
    private static final String ENTRIES = "06:00 inspection of the runway, nothing found\n".repeat(100);

    @Override
    public String question() {
        return "What is stored of a logbook that is compressed, and of a telephone number that is encrypted?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        SaveOperation<Logbook> save = atlas.logbooks().save(new Logbook("ENGM", ENTRIES, "+47 22 22 55 55"));
        Map<String, AttributeValue> stored = save.request().item();
        report.line(ENTRIES.length() + " characters, stored as " + bytes(stored, "entries") + " bytes");
        report.line("a telephone number, stored as " + bytes(stored, "phone") + " bytes");

        save.execute();
        Optional<Logbook> read = atlas.logbooks().get("ENGM").consistent().execute();
        report.line("read again: "
                + read.map(logbook -> logbook.entries().length() + " characters, and " + logbook.phone())
                        .orElse("nothing"));
    }

    private static int bytes(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute)).b().asByteArray().length;
    }
}
