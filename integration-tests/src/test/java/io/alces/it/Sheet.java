package io.alces.it;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A JavaBean with a primitive version. */
@Item(table = "sheets")
class Sheet {
    private @Nullable String id;
    private @Nullable String text;
    private int revision;

    @PartitionKey
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    @Version
    public int getRevision() {
        return revision;
    }

    public void setRevision(int revision) {
        this.revision = revision;
    }

    static Sheet of(String id) {
        Sheet sheet = new Sheet();
        sheet.setId(id);
        return sheet;
    }
}
