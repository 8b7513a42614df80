package io.alces.table;

import io.alces.request.Call;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TagResourceRequest;

/** Tags are to be set. They are not read before, since setting one again does no harm. */
record TagChange(Map<String, String> tags) implements TableChange {

    @Override
    public String subject() {
        return "tags";
    }

    @Override
    public List<String> words(FoundTable found) {
        return tags.keySet().stream()
                .sorted()
                .map(key -> "tag " + key + ": set")
                .toList();
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        List<Tag> sorted = TableRequests.tags(tags);
        return new TableCall<>(
                Call.TAG_RESOURCE,
                steps.options()
                        .apply(TagResourceRequest.builder()
                                .resourceArn(found.table().tableArn())
                                .tags(sorted))
                        .build());
    }
}
