package io.alces.table;

import io.alces.request.Call;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.UntagResourceRequest;

/** Tags are to be gone. They are not read before, since removing one that is not there does no harm. */
record TagRemoval(List<String> keys) implements TableChange {

    @Override
    public String subject() {
        return "tags";
    }

    @Override
    public List<String> words(FoundTable found) {
        return keys.stream().map(key -> "tag " + key + ": removed").toList();
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        return new TableCall<>(
                Call.UNTAG_RESOURCE,
                steps.options()
                        .apply(UntagResourceRequest.builder()
                                .resourceArn(found.table().tableArn())
                                .tagKeys(keys))
                        .build());
    }
}
