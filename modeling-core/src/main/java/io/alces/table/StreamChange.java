package io.alces.table;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/**
 * The stream is to be on, or off.
 *
 * @param view what it is to show; null for off
 * @param anew whether one that is there is switched off before, in the same update
 */
record StreamChange(@Nullable StreamViewType view, boolean anew) implements TableChange {
    private static final String NONE = FoundSettings.NO_STREAM;

    @Override
    public String subject() {
        return "stream";
    }

    /** A change from one view to another loses what is written in between, so it is made only where it is asked for. */
    @Override
    public List<String> problems(FoundTable found) {
        String current = FoundSettings.stream(found.table());
        return view == null || anew || current.equals(NONE) || current.equals(wanted())
                ? List.of()
                : List.of("stream: expected " + view + ", found " + current + "; a stream cannot be changed, but"
                        + " withoutStream() in the same update begins a new one, without what is written in between");
    }

    @Override
    public Optional<String> alreadyMade(FoundTable found) {
        return isShownBy(found.table()) ? Optional.of("stream: already " + wanted()) : Optional.empty();
    }

    @Override
    public List<String> words(FoundTable found) {
        return List.of("stream: from " + FoundSettings.stream(found.table()) + " to " + wanted());
    }

    @Override
    public TableCall<?, ?> call(FoundTable found, TableSteps steps) {
        return steps.updateTable(UpdateTableRequest.builder()
                .streamSpecification(StreamSpecification.builder()
                        .streamEnabled(view != null)
                        .streamViewType(view)
                        .build()));
    }

    @Override
    public boolean isShownBy(TableDescription table) {
        return FoundSettings.stream(table).equals(wanted());
    }

    private String wanted() {
        return view == null ? NONE : view.toString();
    }
}
