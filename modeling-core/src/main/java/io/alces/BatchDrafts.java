package io.alces;

import io.alces.request.ItemDraft;
import io.alces.request.ModelContext;
import io.alces.request.PreparedItem;
import io.alces.request.WriteTime;
import io.alces.spi.WriteOperation;
import java.time.Instant;
import java.util.List;

/** Items that are complete only when they are sent, all at one time. */
record BatchDrafts<T>(ModelContext<T> context, List<ItemDraft> drafts) implements BatchContent {

    @Override
    public BatchEntries at(Instant now) {
        return BatchEntries.ofItems(context, BatchInput.encode(context, drafts, draft -> prepared(draft, now)));
    }

    @Override
    public boolean isChecked() {
        return !drafts.isEmpty() && context.model().version().isPresent();
    }

    private BatchItem prepared(ItemDraft draft, Instant now) {
        PreparedItem<T> item = context.items().prepare(draft, WriteOperation.SAVE, WriteTime.of(now));
        return new BatchItem(
                item.attributes(), VersionCheck.of(context, draft.attributes()), draft.generatedIn(item.attributes()));
    }

    @Override
    public BatchContent keepingTimestamps() {
        return new BatchDrafts<>(
                context, drafts.stream().map(ItemDraft::keepingTimestamps).toList());
    }
}
