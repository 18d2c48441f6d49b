/** What the navigation is until somebody edits it. */
export const usualNavigation = [
  { label: '首页', address: '/' },
  { label: '宣讲稿', address: '/lectures/' },
  { label: '红色故事', address: '/stories/' },
  { label: '先进典型', address: '/exemplars/' },
  { label: '活动报道', address: '/events/' },
  { label: '专题', address: '/topics/' },
  { label: '教育基地', address: '/sites/' },
]
