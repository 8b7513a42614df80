package io.alces;

import java.time.Instant;

/** Items that are sent whatever versions the stored ones have. */
record UncheckedContent(BatchContent checked) implements BatchContent {

    @Override
    public BatchEntries at(Instant now) {
        return checked.at(now).withoutChecks();
    }

    @Override
    public boolean isChecked() {
        return false;
    }

    @Override
    public BatchContent keepingTimestamps() {
        return new UncheckedContent(checked.keepingTimestamps());
    }
}
