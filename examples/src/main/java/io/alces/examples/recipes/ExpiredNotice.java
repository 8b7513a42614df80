package io.alces.examples.recipes;

import io.alces.Model;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Notice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An item past its time: DynamoDB removes it some day, but to Alces it is no longer there. */
public final class ExpiredNotice implements Recipe {

    @Override
    public String question() {
        return "How long is a notice there, and what is read after that?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Model<Notice> notices = atlas.notices();
        Notice issued =
                notices.create(Notice.of("BIKF", "Airspace closed by ash")).execute();
        report.line("issued           " + date(issued.issuedAt()));
        report.line("expires          " + date(issued.expiresAt()));
        report.line("read at once     " + found(notices, issued));

        Notice ended = notices.save(issued.withExpiresAt(Instant.now().minusSeconds(2)))
                .execute();
        report.line("read after that  " + found(notices, ended));
    }

    private static LocalDate date(@Nullable Instant time) {
        return LocalDate.ofInstant(Objects.requireNonNull(time), ZoneOffset.UTC);
    }

    private static String found(Model<Notice> notices, Notice notice) {
        return notices.get(notices.keyOfItem(notice))
                .consistent()
                .execute()
                .map(Notice::text)
                .orElse("nothing");
    }
}
