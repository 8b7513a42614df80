package io.alces.benchmarks.item;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A large item: 64 KB, nearly all of it in chapters. */
@Item(table = "reports")
@DynamoDbBean
public class Report {
    private @Nullable String authorId;
    private @Nullable String reportId;
    private @Nullable String title;
    private int edition;
    private @Nullable List<Chapter> chapters;

    @PartitionKey
    @DynamoDbPartitionKey
    public @Nullable String getAuthorId() {
        return authorId;
    }

    public void setAuthorId(@Nullable String authorId) {
        this.authorId = authorId;
    }

    @SortKey
    @DynamoDbSortKey
    public @Nullable String getReportId() {
        return reportId;
    }

    public void setReportId(@Nullable String reportId) {
        this.reportId = reportId;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public @Nullable List<Chapter> getChapters() {
        return chapters;
    }

    public void setChapters(@Nullable List<Chapter> chapters) {
        this.chapters = chapters;
    }
}
