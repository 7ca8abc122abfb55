package kr.madang.exhibitor;

import static kr.madang.exhibitor.TestExhibitors.profile;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.FloorPlan;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.r2dbc.core.DatabaseClient;

@HttpTest
class AssigningABoothTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    @Test
    void aBoothIsGivenOnce() {
        Place place = expo.open();
        FloorPlan.Booth booth = exhibitors.furnish(place).get(0).booths().get(0);
        exhibitors.add(place, profile("가온", "Gaon", List.of()), booth);

        assertThatThrownBy(() -> exhibitors.add(place, profile("나온", "Naon", List.of()), booth))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("booth_assignment_one_live");
    }

    @Test
    void aBoothThatWasGivenBackIsGivenAgain() {
        Place place = expo.open();
        FloorPlan.Booth booth = exhibitors.furnish(place).get(0).booths().get(0);
        exhibitors.add(place, profile("가온", "Gaon", List.of()), booth);
        expo.run(
                place,
                database.sql("update booth_assignment set ended_at = now()").then());

        exhibitors.add(place, profile("나온", "Naon", List.of()), booth);
    }
}
