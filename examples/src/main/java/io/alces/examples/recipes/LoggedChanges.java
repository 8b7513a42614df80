package io.alces.examples.recipes;

import io.alces.examples.models.Atlas;
import io.alces.examples.models.Notice;

/** A listener, which is told of whatever is done to items, wherever in the application that is. */
public final class LoggedChanges implements Recipe {

    @Override
    public String question() {
        return "What was done to the notices until now, a correction and a withdrawal included?";
    }

    @Override
    public void answer(Atlas atlas, Report report) {
        Notice notice =
                atlas.notices().create(Notice.of("LOWI", "Taxiway A cloesd")).execute();
        Notice corrected = atlas.notices()
                .update(atlas.notices().keyOfItem(notice))
                .set(Notice::text)
                .to("Taxiway A closed")
                .mustExist()
                .execute();
        atlas.notices().deleteItem(corrected).execute();

        atlas.noticeLog().lines().forEach(report::line);
    }
}
