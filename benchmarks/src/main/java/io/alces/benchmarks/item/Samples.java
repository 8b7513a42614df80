package io.alces.benchmarks.item;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The items that all variants write and read: those of a number are always the same, and all are in one partition.
 *
 * <p>They are of what comes back from a read, such as times with nine digits and numbers without zeros at their end.
 */
public final class Samples {
    private static final String PARTITION = "customer-4711";
    private static final Instant START = Instant.parse("2026-01-02T03:04:05.123456789Z");
    private static final int CHAPTERS = 100;
    private static final String SENTENCE = "The night train left Bergen at ten, and nobody was on it but us. ";

    private Samples() {}

    public static Order order(int number) {
        return fill(new Order(), number);
    }

    /** The first order, which was written before. */
    public static VersionedOrder versionedOrder() {
        VersionedOrder order = fill(new VersionedOrder(), 0);
        order.setUpdatedAt(START);
        order.setVersion(3L);
        return order;
    }

    private static <O extends Order> O fill(O order, int number) {
        order.setCustomerId(PARTITION);
        order.setOrderId(sortKey("01J9Z3K4Q8T7W6V5X2Y1", number));
        order.setStatus(OrderStatus.PAID);
        order.setEmail("ada@example.com");
        order.setTotal(BigDecimal.valueOf(14_995 + 100L * number, 2));
        order.setCurrency("EUR");
        order.setCreatedAt(START.plusSeconds(number));
        order.setPaid(true);
        order.setParcels(2);
        order.setWeight(3.25);
        order.setNote("Leave it with the neighbour on the left.");
        order.setShipTo(address());
        order.setLines(List.of(line("sku-1", 1, "99.95"), line("sku-2", 2, "20.5"), line("sku-3", 3, "3.15")));
        order.setLabels(new LinkedHashMap<>(Map.of("source", "newsletter", "campaign", "winter")));
        order.setTags(new LinkedHashSet<>(Set.of("vip", "fragile", "express")));
        order.setRevision(number);
        order.setChannel("web");
        order.setCoupon("WINTER-10");
        order.setDeliveryDays(3);
        order.setGiftWrapped(false);
        return order;
    }

    public static OrderRecord orderRecord(int number) {
        Order order = order(number);
        return new OrderRecord(
                Objects.requireNonNull(order.getCustomerId()),
                Objects.requireNonNull(order.getOrderId()),
                order.getStatus(),
                order.getEmail(),
                order.getTotal(),
                order.getCurrency(),
                order.getCreatedAt(),
                order.isPaid(),
                order.getParcels(),
                order.getWeight(),
                order.getNote(),
                new AddressRecord("12 Long Street", "0150", "Oslo", "NO"),
                lineRecords(),
                order.getLabels(),
                order.getTags(),
                order.getRevision(),
                order.getChannel(),
                order.getCoupon(),
                order.getDeliveryDays(),
                order.isGiftWrapped());
    }

    public static Reading reading(int number) {
        Reading reading = new Reading();
        reading.setSensorId(PARTITION);
        reading.setTakenAt(START.plusSeconds(number).toString());
        reading.setValue(20.5 + number);
        return reading;
    }

    public static Survey survey(int number) {
        Survey survey = unanswered(number);
        SurveyAnswers.fill(survey);
        return survey;
    }

    public static Survey sparseSurvey(int number) {
        Survey survey = unanswered(number);
        survey.setAnswer02("by the night train");
        survey.setAnswer17("twice a year");
        survey.setAnswer40("in autumn");
        return survey;
    }

    private static Survey unanswered(int number) {
        Survey survey = new Survey();
        survey.setSurveyId(PARTITION);
        survey.setPersonId(sortKey("person-", number));
        return survey;
    }

    public static Report report(int number) {
        Report report = new Report();
        report.setAuthorId(PARTITION);
        report.setReportId(sortKey("report-", number));
        report.setTitle("Of trains");
        report.setEdition(3);
        report.setChapters(
                IntStream.range(0, CHAPTERS).mapToObj(Samples::chapter).toList());
        return report;
    }

    private static Chapter chapter(int number) {
        Chapter chapter = new Chapter();
        chapter.setTitle("Chapter " + number);
        chapter.setBody(SENTENCE.repeat(6));
        chapter.setWords(SENTENCE.split(" ", -1).length * 6);
        chapter.setScore(number + 0.5);
        chapter.setPrintedAt(address());
        chapter.setTopics(new LinkedHashSet<>(Set.of("night", "train")));
        chapter.setNotes(new LinkedHashMap<>(Map.of("editor", "Check the timetable of that year.")));
        return chapter;
    }

    private static Address address() {
        Address address = new Address();
        address.setStreet("12 Long Street");
        address.setPostalCode("0150");
        address.setCity("Oslo");
        address.setCountry("NO");
        return address;
    }

    private static OrderLine line(String sku, int quantity, String price) {
        OrderLine line = new OrderLine();
        line.setSku(sku);
        line.setQuantity(quantity);
        line.setPrice(new BigDecimal(price));
        return line;
    }

    private static List<OrderLineRecord> lineRecords() {
        return List.of(
                new OrderLineRecord("sku-1", 1, new BigDecimal("99.95")),
                new OrderLineRecord("sku-2", 2, new BigDecimal("20.5")),
                new OrderLineRecord("sku-3", 3, new BigDecimal("3.15")));
    }

    private static String sortKey(String prefix, int number) {
        return prefix + String.valueOf(1_000_000 + number).substring(1);
    }
}
