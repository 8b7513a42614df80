package io.alces.benchmarks.variant;

import static io.alces.benchmarks.variant.Attributes.fraction;
import static io.alces.benchmarks.variant.Attributes.integer;
import static io.alces.benchmarks.variant.Attributes.number;
import static io.alces.benchmarks.variant.Attributes.putText;
import static io.alces.benchmarks.variant.Attributes.text;
import static io.alces.benchmarks.variant.Attributes.textMap;
import static io.alces.benchmarks.variant.Attributes.textSet;

import io.alces.benchmarks.item.Chapter;
import io.alces.benchmarks.item.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reports by straight code. */
final class ReportByHand implements Conversion<Report> {

    @Override
    public Map<String, AttributeValue> encode(Report report) {
        Map<String, AttributeValue> item = new HashMap<>(8);
        putText(item, "authorId", report.getAuthorId());
        putText(item, "reportId", report.getReportId());
        putText(item, "title", report.getTitle());
        item.put("edition", number(report.getEdition()));
        if (report.getChapters() != null) {
            item.put("chapters", encode(report.getChapters()));
        }
        return item;
    }

    private static AttributeValue encode(List<Chapter> chapters) {
        List<AttributeValue> list = new ArrayList<>(chapters.size());
        for (Chapter chapter : chapters) {
            list.add(encode(chapter));
        }
        return AttributeValue.fromL(list);
    }

    private static AttributeValue encode(Chapter chapter) {
        Map<String, AttributeValue> map = new HashMap<>(16);
        putText(map, "title", chapter.getTitle());
        putText(map, "body", chapter.getBody());
        map.put("words", number(chapter.getWords()));
        map.put("score", number(chapter.getScore()));
        if (chapter.getPrintedAt() != null) {
            map.put("printedAt", OrderByHand.encode(chapter.getPrintedAt()));
        }
        if (chapter.getTopics() != null) {
            map.put("topics", textSet(chapter.getTopics()));
        }
        if (chapter.getNotes() != null) {
            map.put("notes", textMap(chapter.getNotes()));
        }
        return AttributeValue.fromM(map);
    }

    @Override
    public Report decode(Map<String, AttributeValue> item) {
        Report report = new Report();
        report.setAuthorId(text(item, "authorId"));
        report.setReportId(text(item, "reportId"));
        report.setTitle(text(item, "title"));
        report.setEdition(integer(item, "edition"));
        AttributeValue chapters = item.get("chapters");
        report.setChapters(chapters == null ? null : decodeChapters(chapters.l()));
        return report;
    }

    private static List<Chapter> decodeChapters(List<AttributeValue> list) {
        List<Chapter> chapters = new ArrayList<>(list.size());
        for (AttributeValue value : list) {
            chapters.add(decodeChapter(value.m()));
        }
        return chapters;
    }

    private static Chapter decodeChapter(Map<String, AttributeValue> map) {
        Chapter chapter = new Chapter();
        chapter.setTitle(text(map, "title"));
        chapter.setBody(text(map, "body"));
        chapter.setWords(integer(map, "words"));
        chapter.setScore(fraction(map, "score"));
        AttributeValue printedAt = map.get("printedAt");
        chapter.setPrintedAt(printedAt == null ? null : OrderByHand.decodeAddress(printedAt.m()));
        chapter.setTopics(textSet(map, "topics"));
        chapter.setNotes(textMap(map, "notes"));
        return chapter;
    }
}
