package io.alces.benchmarks.item;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;

/** An element of the list of a report. */
@DynamoDbBean
public class Chapter {
    private @Nullable String title;
    private @Nullable String body;
    private int words;
    private double score;
    private @Nullable Address printedAt;
    private @Nullable Set<String> topics;
    private @Nullable Map<String, String> notes;

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public int getWords() {
        return words;
    }

    public void setWords(int words) {
        this.words = words;
    }

    public double getScore() {
        return score;
    }

    public void setScore(double score) {
        this.score = score;
    }

    public @Nullable Address getPrintedAt() {
        return printedAt;
    }

    public void setPrintedAt(@Nullable Address printedAt) {
        this.printedAt = printedAt;
    }

    public @Nullable Set<String> getTopics() {
        return topics;
    }

    public void setTopics(@Nullable Set<String> topics) {
        this.topics = topics;
    }

    public @Nullable Map<String, String> getNotes() {
        return notes;
    }

    public void setNotes(@Nullable Map<String, String> notes) {
        this.notes = notes;
    }
}
