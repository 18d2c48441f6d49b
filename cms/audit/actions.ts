import { transitions } from '@lectern/content-models/workflow'

/** What the log names, with the words that administrators read and filter by. */
export const auditActions: Record<string, string> = {
  ...Object.fromEntries(Object.entries(transitions).map(([name, { label }]) => [name, label])),
  adopt: '系统录入并发布',
  login: '登录',
  loginFailed: '登录失败',
  loginRefused: '登录失败（账号已锁定）',
  logout: '退出',
  created: '新建',
  changed: '修改',
  deleted: '删除',
  permissions: '修改权限',
  passwordChanged: '修改密码',
  secondFactorEnabled: '启用两步验证',
  secondFactorRemoved: '解除两步验证',
  sessionRevoked: '注销登录',
  unlocked: '解除锁定',
  exported: '导出',
  previewLink: '发出预览链接',
  imported: '导入',
  importStarted: '开始导入',
  importDrafted: '导入建稿',
  rolledBack: '回退网站',
  resumed: '恢复网站自动更新',
  calendarFeedRenewed: '更换日历订阅地址',
  calendarFeedRevoked: '关闭日历订阅地址',
}
