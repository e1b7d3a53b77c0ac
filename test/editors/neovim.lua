-- Opens a file, waits for our server, and writes down as JSON what it says and does at a line and column (from 1).
local file, line, column = vim.env.SUBJECT_FILE, tonumber(vim.env.SUBJECT_LINE), tonumber(vim.env.SUBJECT_COLUMN)
vim.cmd('filetype on')
vim.cmd('edit ' .. file)
vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
vim.api.nvim_win_set_cursor(0, { line, column - 1 })

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 10000)
  for _, answer in pairs(answers or {}) do return answer.result end
end

local hover = ask('textDocument/hover', vim.lsp.util.make_position_params())
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
local edit
for _, action in ipairs(ask('textDocument/codeAction', params)) do
  if action.isPreferred then
    edit = action.edit or ask('codeAction/resolve', action).edit
  end
end
vim.lsp.util.apply_workspace_edit(edit, 'utf-16')

local diagnostics = vim.tbl_map(function(one) return one.message end, vim.diagnostic.get(0))
local seen = vim.json.encode({
  diagnostics = diagnostics,
  hover = hover.contents.value or hover.contents,
  text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n'),
})
vim.fn.writefile({ seen }, vim.env.SUBJECT_SEEN)
vim.cmd('qall!')
