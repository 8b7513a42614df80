package io.alces.examples.recipes;

import io.alces.Model;
import io.alces.error.StaleItemException;
import io.alces.examples.models.Atlas;
import io.alces.examples.models.Notice;
import java.util.Optional;

/** Two writers of one item: the version keeps the second one from overwriting what it has not seen. */
public final class StaleNotice implements Recipe {

    @Override
    public String question() {
        return "What if two people change one notice, neither of them knowing of the other?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Model<Notice> notices = atlas.notices();
        Notice seenByBoth =
                notices.create(Notice.of("ENGM", "Runway 01L closed")).execute();

        print(
                "first   ",
                notices.save(seenByBoth.withText("Runway 01L closed until noon"))
                        .execute(),
                report);
        try {
            Notice stored = notices.save(seenByBoth.withText("Runway 01L closed by snow"))
                    .execute();
            print("second  ", stored, report);
        } catch (StaleItemException stale) {
            report.line("second  " + stale.getMessage());
        }

        Optional<Notice> modified = notices.modify(
                        notices.keyOfItem(seenByBoth), found -> found.withText(found.text() + " by snow"))
                .execute();
        modified.ifPresent(notice -> print("modify  ", notice, report));
    }

    private static void print(String label, Notice notice, Report report) {
        report.line(label + "version " + notice.version() + ": " + notice.text());
    }
}
