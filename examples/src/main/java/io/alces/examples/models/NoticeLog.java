package io.alces.examples.models;

import io.alces.spi.DeleteEvent;
import io.alces.spi.ItemEvent;
import io.alces.spi.Listener;
import io.alces.spi.UpdateEvent;
import io.alces.spi.WriteEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps in memory what was done to notices. Thread-safe. */
public final class NoticeLog implements Listener<Notice> {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** What was done until now. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void afterWrite(WriteEvent<Notice> event) {
        String before = event.oldItem().map(old -> ", before: " + old.text()).orElse("");
        add(event, event.item().text() + before);
    }

    @Override
    public void afterUpdate(UpdateEvent<Notice> event) {
        add(event, event.changes().toString());
    }

    @Override
    public void afterDelete(DeleteEvent<Notice> event) {
        event.oldItem().ifPresent(old -> add(event, old.text()));
    }

    @Override
    public boolean wantsOldItem() {
        return true;
    }

    private void add(ItemEvent<Notice> event, String what) {
        lines.add("%-6s  %s".formatted(event.operation(), what));
    }
}
