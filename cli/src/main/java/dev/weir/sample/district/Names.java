package dev.weir.sample.district;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Invented names that look like real ones. */
final class Names {

    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private static final String MALE = "建国强伟军勇涛斌杰磊明辉志鹏浩宇俊峰海波永康文博立新";
    private static final String FEMALE = "芳敏静丽娟艳霞秀英玲桂兰红梅雪琴婷慧佳怡月华春燕雅萍";
    private static final List<String> COMMUNITIES = List.of("月湖", "平桥", "天一", "县学", "莲桥", "苍水", "孝闻", "秀水", "郎官", "战船");
    private static final List<String> STREETS = List.of("月湖", "江厦", "鼓楼", "南门", "西门", "白云", "段塘", "望春", "石碶");
    private static final String FIRST = "新永南北西白望长安宁清文福春云芳紫柳竹石";
    private static final String SECOND = "芝丰苑郊成云春乐泰宁波星禄晓霞草薇汀园湖";

    /** The district itself. */
    static final String OWN = "海曙区";

    /** Where all of it lies, as an address begins. */
    static final String DISTRICT = "浙江省宁波市" + OWN;

    private Names() {}

    static String surname(RandomGenerator random) {
        return pick(SURNAMES, random);
    }

    static String given(boolean male, RandomGenerator random) {
        String characters = male ? MALE : FEMALE;
        String first = pick(characters, random);
        return random.nextInt(4) == 0 ? first : first + pick(characters, random);
    }

    /** Distinct names of communities. */
    static List<String> communities(int count) {
        return distinct(COMMUNITIES, count, "社区");
    }

    /** Distinct names of street offices. */
    static List<String> streets(int count) {
        return distinct(STREETS, count, "街道");
    }

    private static List<String> distinct(List<String> known, int count, String kind) {
        List<String> names = new ArrayList<>(known);
        for (int index = 0; names.size() < count; index++) {
            int round = index / (FIRST.length() * SECOND.length());
            String name = "" + FIRST.charAt(index % FIRST.length())
                    + SECOND.charAt(index / FIRST.length() % SECOND.length())
                    + (round == 0 ? "" : "第" + (round + 1));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names.subList(0, count).stream().map(name -> name + kind).toList();
    }

    private static String pick(String characters, RandomGenerator random) {
        int index = random.nextInt(characters.length());
        return characters.substring(index, index + 1);
    }
}
