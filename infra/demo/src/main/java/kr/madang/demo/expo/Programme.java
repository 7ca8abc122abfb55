package kr.madang.demo.expo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.demo.expo.Exhibitor.Person;
import kr.madang.demo.expo.Session.AgeGroup;
import kr.madang.demo.expo.Session.Room;

/** Sixty sessions: each day twelve of the conference in three rooms and eight AI literacy classes in two. */
final class Programme {

    private static final List<Room> CONFERENCE = List.of(
            new Room(new Bilingual("대강당", "Auditorium"), 300),
            new Room(new Bilingual("회의실 101", "Room 101"), 120),
            new Room(new Bilingual("회의실 102", "Room 102"), 80));

    private static final List<Room> CLASSES = List.of(
            new Room(new Bilingual("배움터 1", "Learning Room 1"), 30),
            new Room(new Bilingual("배움터 2", "Learning Room 2"), 24));

    private static final List<String> CONFERENCE_STARTS = List.of("10:00", "11:10", "13:30", "15:00");
    private static final List<String> CLASS_STARTS = List.of("10:20", "11:30", "13:40", "15:10");
    private static final int TALK_MINUTES = 50;
    private static final int CLASS_MINUTES = 60;
    private static final int SPEAKERS = 40;

    private static final List<Bilingual> KEYNOTES = List.of(
            new Bilingual("도시가 AI를 배우는 법", "How a city learns AI"),
            new Bilingual("사람을 돕는 산업 AI", "Industrial AI that helps people"),
            new Bilingual("다음 10년의 화성", "The next ten years of Hwaseong"));

    private static final List<Bilingual> TALKS = List.of(
            new Bilingual("%s, 어디까지 왔나", "The state of the art in %s"),
            new Bilingual("현장에서 본 %s", "%s: lessons from the field"));

    private static final Bilingual PANEL = new Bilingual("[토론] %s 도입의 걸림돌과 해법", "Panel on %s: obstacles and remedies");

    private static final List<AgeGroup> GROUPS = List.of(AgeGroup.values());

    /** A class a day and room, so six for each age group. */
    private static final Map<AgeGroup, List<Bilingual>> LESSONS = Map.of(
            AgeGroup.CHILDREN,
            List.of(
                    new Bilingual("그림으로 배우는 AI 친구", "Meet AI in pictures"),
                    new Bilingual("블록으로 로봇 움직이기", "Move a robot with blocks"),
                    new Bilingual("AI와 함께 동화책 만들기", "Make a storybook with AI"),
                    new Bilingual("소리로 노는 AI 음악", "Play music with AI"),
                    new Bilingual("분리배출을 돕는 카메라", "A camera that sorts waste"),
                    new Bilingual("진짜일까 가짜일까 사진 놀이", "Real or made up: a game of pictures")),
            AgeGroup.TEENAGERS,
            List.of(
                    new Bilingual("생성형 AI 바르게 쓰기", "Using generative AI well"),
                    new Bilingual("나만의 챗봇 만들기", "Build your own chatbot"),
                    new Bilingual("데이터로 보는 우리 동네", "Our town in data"),
                    new Bilingual("딥페이크 알아보기", "Recognising deepfakes"),
                    new Bilingual("자율주행 자동차 코딩", "Code a self-driving car"),
                    new Bilingual("AI 시대의 진로 찾기", "Finding a career in the age of AI")),
            AgeGroup.ADULTS,
            List.of(
                    new Bilingual("일터에서 쓰는 생성형 AI", "Generative AI at work"),
                    new Bilingual("가게 운영을 돕는 AI", "AI for a small shop"),
                    new Bilingual("보고서와 회의록 쉽게 쓰기", "Reports and minutes made easy"),
                    new Bilingual("사진과 영상 다듬기", "Polish photos and films"),
                    new Bilingual("부모를 위한 AI 교실", "AI for parents"),
                    new Bilingual("내 정보를 지키는 습관", "Habits that protect your data")),
            AgeGroup.SENIORS,
            List.of(
                    new Bilingual("스마트폰 AI 비서 첫걸음", "First steps with a phone assistant"),
                    new Bilingual("말로 하는 검색과 길 찾기", "Search and find your way by voice"),
                    new Bilingual("전화 사기 알아채기", "Notice a phone fraud"),
                    new Bilingual("키오스크 겁내지 않기", "No fear of kiosks"),
                    new Bilingual("손주와 함께 AI 그림", "AI pictures with your grandchildren"),
                    new Bilingual("건강을 챙기는 AI", "AI that looks after your health")));

    private final Dice dice;
    private final List<Person> speakers;
    private final Iterator<Bilingual> talks;
    private final Iterator<Bilingual> panels;
    private final List<Session> sessions = new ArrayList<>();

    private Programme(long seed, Iterator<Bilingual> people) {
        this.dice = Dice.of(seed, "programme");
        this.speakers = IntStream.rangeClosed(1, SPEAKERS)
                .mapToObj(i -> new Person(people.next(), "speaker-%02d@speaker.example".formatted(i)))
                .toList();
        List<Interest> topics = dice.shuffled(Interest.leaves());
        this.talks = TALKS.stream()
                .flatMap(form -> topics.stream().map(topic -> topic.name().in(form)))
                .iterator();
        this.panels = topics.stream().map(topic -> topic.name().in(PANEL)).iterator();
    }

    static List<Session> draw(long seed, Calendar calendar, Iterator<Bilingual> people) {
        Programme programme = new Programme(seed, people);
        for (int day = 0; day < calendar.days().size(); day++) {
            programme.addConference(day, calendar.days().get(day));
            programme.addClasses(day, calendar.days().get(day));
        }
        return List.copyOf(programme.sessions);
    }

    static List<Room> rooms() {
        return Stream.concat(CONFERENCE.stream(), CLASSES.stream()).toList();
    }

    /** The day opens with a keynote, and its last hour in the large room is a panel. */
    private void addConference(int day, LocalDate date) {
        for (int hour = 0; hour < CONFERENCE_STARTS.size(); hour++) {
            Iterator<Person> free = dice.shuffled(speakers).iterator(); // nobody speaks twice in the same hour
            Span time = Span.on(date, CONFERENCE_STARTS.get(hour), TALK_MINUTES);
            for (Room room : CONFERENCE) {
                boolean large = room.equals(CONFERENCE.get(0));
                if (large && hour == 0) {
                    add(Session.Type.KEYNOTE, KEYNOTES.get(day), room, time, List.of(free.next()));
                } else if (large && hour == CONFERENCE_STARTS.size() - 1) {
                    add(Session.Type.PANEL, panels.next(), room, time, List.of(free.next(), free.next(), free.next()));
                } else {
                    add(Session.Type.TALK, talks.next(), room, time, List.of(free.next()));
                }
            }
        }
    }

    /** Every age group has a class in each room every day; teachers are not among the speakers of the conference. */
    private void addClasses(int day, LocalDate date) {
        for (int hour = 0; hour < CLASS_STARTS.size(); hour++) {
            AgeGroup group = GROUPS.get((hour + day) % GROUPS.size());
            List<Bilingual> lessons = LESSONS.getOrDefault(group, List.of());
            for (int room = 0; room < CLASSES.size(); room++) {
                Bilingual lesson = lessons.get(day * CLASSES.size() + room);
                addClass(lesson, CLASSES.get(room), Span.on(date, CLASS_STARTS.get(hour), CLASS_MINUTES), group);
            }
        }
    }

    private void add(Session.Type type, Bilingual title, Room room, Span time, List<Person> presenting) {
        sessions.add(new Session(nextKey(), type, title, room, time, presenting, Optional.empty(), room.capacity()));
    }

    private void addClass(Bilingual lesson, Room room, Span time, AgeGroup group) {
        sessions.add(new Session(
                nextKey(), Session.Type.CLASS, lesson, room, time, List.of(), Optional.of(group), room.capacity() - 4));
    }

    private String nextKey() {
        return "s%03d".formatted(sessions.size() + 1);
    }
}
