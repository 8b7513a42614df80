package io.alces.benchmarks.item;

import io.alces.annotation.Item;
import io.alces.annotation.PartitionKey;
import io.alces.annotation.SortKey;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A wide item: 63 attributes of text. */
@Item(table = "surveys")
@DynamoDbBean
public class Survey {
    private @Nullable String surveyId;
    private @Nullable String personId;
    private @Nullable String answer01;
    private @Nullable String answer02;
    private @Nullable String answer03;
    private @Nullable String answer04;
    private @Nullable String answer05;
    private @Nullable String answer06;
    private @Nullable String answer07;
    private @Nullable String answer08;
    private @Nullable String answer09;
    private @Nullable String answer10;
    private @Nullable String answer11;
    private @Nullable String answer12;
    private @Nullable String answer13;
    private @Nullable String answer14;
    private @Nullable String answer15;
    private @Nullable String answer16;
    private @Nullable String answer17;
    private @Nullable String answer18;
    private @Nullable String answer19;
    private @Nullable String answer20;
    private @Nullable String answer21;
    private @Nullable String answer22;
    private @Nullable String answer23;
    private @Nullable String answer24;
    private @Nullable String answer25;
    private @Nullable String answer26;
    private @Nullable String answer27;
    private @Nullable String answer28;
    private @Nullable String answer29;
    private @Nullable String answer30;
    private @Nullable String answer31;
    private @Nullable String answer32;
    private @Nullable String answer33;
    private @Nullable String answer34;
    private @Nullable String answer35;
    private @Nullable String answer36;
    private @Nullable String answer37;
    private @Nullable String answer38;
    private @Nullable String answer39;
    private @Nullable String answer40;
    private @Nullable String answer41;
    private @Nullable String answer42;
    private @Nullable String answer43;
    private @Nullable String answer44;
    private @Nullable String answer45;
    private @Nullable String answer46;
    private @Nullable String answer47;
    private @Nullable String answer48;
    private @Nullable String answer49;
    private @Nullable String answer50;
    private @Nullable String answer51;
    private @Nullable String answer52;
    private @Nullable String answer53;
    private @Nullable String answer54;
    private @Nullable String answer55;
    private @Nullable String answer56;
    private @Nullable String answer57;
    private @Nullable String answer58;
    private @Nullable String answer59;
    private @Nullable String answer60;
    private @Nullable String answer61;

    @PartitionKey
    @DynamoDbPartitionKey
    public @Nullable String getSurveyId() {
        return surveyId;
    }

    public void setSurveyId(@Nullable String surveyId) {
        this.surveyId = surveyId;
    }

    @SortKey
    @DynamoDbSortKey
    public @Nullable String getPersonId() {
        return personId;
    }

    public void setPersonId(@Nullable String personId) {
        this.personId = personId;
    }

    public @Nullable String getAnswer01() {
        return answer01;
    }

    public void setAnswer01(@Nullable String answer01) {
        this.answer01 = answer01;
    }

    public @Nullable String getAnswer02() {
        return answer02;
    }

    public void setAnswer02(@Nullable String answer02) {
        this.answer02 = answer02;
    }

    public @Nullable String getAnswer03() {
        return answer03;
    }

    public void setAnswer03(@Nullable String answer03) {
        this.answer03 = answer03;
    }

    public @Nullable String getAnswer04() {
        return answer04;
    }

    public void setAnswer04(@Nullable String answer04) {
        this.answer04 = answer04;
    }

    public @Nullable String getAnswer05() {
        return answer05;
    }

    public void setAnswer05(@Nullable String answer05) {
        this.answer05 = answer05;
    }

    public @Nullable String getAnswer06() {
        return answer06;
    }

    public void setAnswer06(@Nullable String answer06) {
        this.answer06 = answer06;
    }

    public @Nullable String getAnswer07() {
        return answer07;
    }

    public void setAnswer07(@Nullable String answer07) {
        this.answer07 = answer07;
    }

    public @Nullable String getAnswer08() {
        return answer08;
    }

    public void setAnswer08(@Nullable String answer08) {
        this.answer08 = answer08;
    }

    public @Nullable String getAnswer09() {
        return answer09;
    }

    public void setAnswer09(@Nullable String answer09) {
        this.answer09 = answer09;
    }

    public @Nullable String getAnswer10() {
        return answer10;
    }

    public void setAnswer10(@Nullable String answer10) {
        this.answer10 = answer10;
    }

    public @Nullable String getAnswer11() {
        return answer11;
    }

    public void setAnswer11(@Nullable String answer11) {
        this.answer11 = answer11;
    }

    public @Nullable String getAnswer12() {
        return answer12;
    }

    public void setAnswer12(@Nullable String answer12) {
        this.answer12 = answer12;
    }

    public @Nullable String getAnswer13() {
        return answer13;
    }

    public void setAnswer13(@Nullable String answer13) {
        this.answer13 = answer13;
    }

    public @Nullable String getAnswer14() {
        return answer14;
    }

    public void setAnswer14(@Nullable String answer14) {
        this.answer14 = answer14;
    }

    public @Nullable String getAnswer15() {
        return answer15;
    }

    public void setAnswer15(@Nullable String answer15) {
        this.answer15 = answer15;
    }

    public @Nullable String getAnswer16() {
        return answer16;
    }

    public void setAnswer16(@Nullable String answer16) {
        this.answer16 = answer16;
    }

    public @Nullable String getAnswer17() {
        return answer17;
    }

    public void setAnswer17(@Nullable String answer17) {
        this.answer17 = answer17;
    }

    public @Nullable String getAnswer18() {
        return answer18;
    }

    public void setAnswer18(@Nullable String answer18) {
        this.answer18 = answer18;
    }

    public @Nullable String getAnswer19() {
        return answer19;
    }

    public void setAnswer19(@Nullable String answer19) {
        this.answer19 = answer19;
    }

    public @Nullable String getAnswer20() {
        return answer20;
    }

    public void setAnswer20(@Nullable String answer20) {
        this.answer20 = answer20;
    }

    public @Nullable String getAnswer21() {
        return answer21;
    }

    public void setAnswer21(@Nullable String answer21) {
        this.answer21 = answer21;
    }

    public @Nullable String getAnswer22() {
        return answer22;
    }

    public void setAnswer22(@Nullable String answer22) {
        this.answer22 = answer22;
    }

    public @Nullable String getAnswer23() {
        return answer23;
    }

    public void setAnswer23(@Nullable String answer23) {
        this.answer23 = answer23;
    }

    public @Nullable String getAnswer24() {
        return answer24;
    }

    public void setAnswer24(@Nullable String answer24) {
        this.answer24 = answer24;
    }

    public @Nullable String getAnswer25() {
        return answer25;
    }

    public void setAnswer25(@Nullable String answer25) {
        this.answer25 = answer25;
    }

    public @Nullable String getAnswer26() {
        return answer26;
    }

    public void setAnswer26(@Nullable String answer26) {
        this.answer26 = answer26;
    }

    public @Nullable String getAnswer27() {
        return answer27;
    }

    public void setAnswer27(@Nullable String answer27) {
        this.answer27 = answer27;
    }

    public @Nullable String getAnswer28() {
        return answer28;
    }

    public void setAnswer28(@Nullable String answer28) {
        this.answer28 = answer28;
    }

    public @Nullable String getAnswer29() {
        return answer29;
    }

    public void setAnswer29(@Nullable String answer29) {
        this.answer29 = answer29;
    }

    public @Nullable String getAnswer30() {
        return answer30;
    }

    public void setAnswer30(@Nullable String answer30) {
        this.answer30 = answer30;
    }

    public @Nullable String getAnswer31() {
        return answer31;
    }

    public void setAnswer31(@Nullable String answer31) {
        this.answer31 = answer31;
    }

    public @Nullable String getAnswer32() {
        return answer32;
    }

    public void setAnswer32(@Nullable String answer32) {
        this.answer32 = answer32;
    }

    public @Nullable String getAnswer33() {
        return answer33;
    }

    public void setAnswer33(@Nullable String answer33) {
        this.answer33 = answer33;
    }

    public @Nullable String getAnswer34() {
        return answer34;
    }

    public void setAnswer34(@Nullable String answer34) {
        this.answer34 = answer34;
    }

    public @Nullable String getAnswer35() {
        return answer35;
    }

    public void setAnswer35(@Nullable String answer35) {
        this.answer35 = answer35;
    }

    public @Nullable String getAnswer36() {
        return answer36;
    }

    public void setAnswer36(@Nullable String answer36) {
        this.answer36 = answer36;
    }

    public @Nullable String getAnswer37() {
        return answer37;
    }

    public void setAnswer37(@Nullable String answer37) {
        this.answer37 = answer37;
    }

    public @Nullable String getAnswer38() {
        return answer38;
    }

    public void setAnswer38(@Nullable String answer38) {
        this.answer38 = answer38;
    }

    public @Nullable String getAnswer39() {
        return answer39;
    }

    public void setAnswer39(@Nullable String answer39) {
        this.answer39 = answer39;
    }

    public @Nullable String getAnswer40() {
        return answer40;
    }

    public void setAnswer40(@Nullable String answer40) {
        this.answer40 = answer40;
    }

    public @Nullable String getAnswer41() {
        return answer41;
    }

    public void setAnswer41(@Nullable String answer41) {
        this.answer41 = answer41;
    }

    public @Nullable String getAnswer42() {
        return answer42;
    }

    public void setAnswer42(@Nullable String answer42) {
        this.answer42 = answer42;
    }

    public @Nullable String getAnswer43() {
        return answer43;
    }

    public void setAnswer43(@Nullable String answer43) {
        this.answer43 = answer43;
    }

    public @Nullable String getAnswer44() {
        return answer44;
    }

    public void setAnswer44(@Nullable String answer44) {
        this.answer44 = answer44;
    }

    public @Nullable String getAnswer45() {
        return answer45;
    }

    public void setAnswer45(@Nullable String answer45) {
        this.answer45 = answer45;
    }

    public @Nullable String getAnswer46() {
        return answer46;
    }

    public void setAnswer46(@Nullable String answer46) {
        this.answer46 = answer46;
    }

    public @Nullable String getAnswer47() {
        return answer47;
    }

    public void setAnswer47(@Nullable String answer47) {
        this.answer47 = answer47;
    }

    public @Nullable String getAnswer48() {
        return answer48;
    }

    public void setAnswer48(@Nullable String answer48) {
        this.answer48 = answer48;
    }

    public @Nullable String getAnswer49() {
        return answer49;
    }

    public void setAnswer49(@Nullable String answer49) {
        this.answer49 = answer49;
    }

    public @Nullable String getAnswer50() {
        return answer50;
    }

    public void setAnswer50(@Nullable String answer50) {
        this.answer50 = answer50;
    }

    public @Nullable String getAnswer51() {
        return answer51;
    }

    public void setAnswer51(@Nullable String answer51) {
        this.answer51 = answer51;
    }

    public @Nullable String getAnswer52() {
        return answer52;
    }

    public void setAnswer52(@Nullable String answer52) {
        this.answer52 = answer52;
    }

    public @Nullable String getAnswer53() {
        return answer53;
    }

    public void setAnswer53(@Nullable String answer53) {
        this.answer53 = answer53;
    }

    public @Nullable String getAnswer54() {
        return answer54;
    }

    public void setAnswer54(@Nullable String answer54) {
        this.answer54 = answer54;
    }

    public @Nullable String getAnswer55() {
        return answer55;
    }

    public void setAnswer55(@Nullable String answer55) {
        this.answer55 = answer55;
    }

    public @Nullable String getAnswer56() {
        return answer56;
    }

    public void setAnswer56(@Nullable String answer56) {
        this.answer56 = answer56;
    }

    public @Nullable String getAnswer57() {
        return answer57;
    }

    public void setAnswer57(@Nullable String answer57) {
        this.answer57 = answer57;
    }

    public @Nullable String getAnswer58() {
        return answer58;
    }

    public void setAnswer58(@Nullable String answer58) {
        this.answer58 = answer58;
    }

    public @Nullable String getAnswer59() {
        return answer59;
    }

    public void setAnswer59(@Nullable String answer59) {
        this.answer59 = answer59;
    }

    public @Nullable String getAnswer60() {
        return answer60;
    }

    public void setAnswer60(@Nullable String answer60) {
        this.answer60 = answer60;
    }

    public @Nullable String getAnswer61() {
        return answer61;
    }

    public void setAnswer61(@Nullable String answer61) {
        this.answer61 = answer61;
    }
}
