import { expect, test } from 'vitest'
import { guessKind } from './guess-kind.ts'

test.each([
  // Event reports: what was held and when.
  ['示例县委党校2025年春季学期开学典礼举行', '3月3日上午，县委党校举行春季学期开学典礼。', 'eventReport'],
  ['我校召开师德师风建设推进会', '5月8日，学校召开推进会，各学院负责人参加。', 'eventReport'],
  [
    '示例学院学生党支部开展“守山护林”主题党日活动',
    '为丰富组织生活，4月13日上午，学生党支部来到示例山。',
    'eventReport',
  ],
  ['宣讲团走进示例村', '近日，县委宣讲团走进示例村，为村民带来一场宣讲。', 'eventReport'],
  ['县领导到示例镇调研', '11月2日，县委书记一行到示例镇调研秋收。', 'eventReport'],
  ['示例社区志愿服务队清理河道', '6月5日，二十名志愿者来到河边，清理垃圾。', 'eventReport'],
  ['一场特别的党课', '示例网讯 7月1日，示例村党支部在老屋里开课。', 'eventReport'],
  ['三百人来听', '本报讯（记者 张三）日前，示例县举办了一场报告会。', 'eventReport'],
  // People.
  ['记示例村党支部书记张三同志', '', 'exemplar'],
  ['把路修到山那边——记优秀共产党员张三', '', 'exemplar'],
  ['张三同志先进事迹材料', '', 'exemplar'],
  ['道德模范张三事迹', '', 'exemplar'],
  ['最美退役军人：张三', '', 'exemplar'],
  // Stories.
  ['一盏马灯的故事', '', 'story'],
  ['红色故事｜山洞里的报纸', '', 'story'],
  ['一封迟到的家书', '', 'story'],
  ['示例战斗遗址', '', 'story'],
  ['党史故事：渡口', '4月13日，大队从这里过河。', 'story'],
  // Everything else is a lecture.
  ['示例县宣讲工作条例', '2025年3月1日通过。', 'lecture'],
  ['关于举办宣讲员培训班的通知', '3月5日前报名。', 'lecture'],
  ['在宣讲动员会上的讲话', '（2024年3月1日）同志们：今天召开这次会议。', 'lecture'],
  ['政府工作报告', '2024年1月10日，各位代表：', 'lecture'],
  ['示例街道开展宣讲活动的思考', '宣讲贵在入心。', 'lecture'],
  ['把根扎进泥土里', '', 'lecture'],
  ['开展宣讲的几点体会', '各位同志：今天讲三点。', 'lecture'],
  ['走进新时代', '同志们，今天我们讲一讲。5月8日那天', 'lecture'],
] as const)('%s', (title, beginning, kind) => {
  expect(guessKind(title, beginning)).toBe(kind)
})
